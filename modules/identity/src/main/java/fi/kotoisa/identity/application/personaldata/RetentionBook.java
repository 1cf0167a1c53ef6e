package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RetentionRegime;
import fi.kotoisa.identity.RetentionStart;
import fi.kotoisa.identity.RetentionType;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.Sureness;
import fi.kotoisa.identity.application.register.RegisterSight;
import fi.kotoisa.identity.application.register.RestrictedRecord;
import fi.kotoisa.identity.domain.RecordRetention;
import fi.kotoisa.identity.domain.RetentionRule;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How long records are kept, and by which rule the record of a person is. */
@ApplicationScoped
@Transactional
public class RetentionBook {

    /** The longest time that can be given, in years. */
    public static final int LONGEST_YEARS = 150;
    /** The longest basis, in characters. */
    public static final int LONGEST_BASIS = 300;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterSight register;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** A rule. @param law whether a law wants records kept so long */
    public record Rule(RetentionType type, RetentionRegime regime, int years, RetentionStart start, boolean law, String basis, Sureness sureness, int version) {}

    /** By which rule a record is kept. */
    public record Kept(RetentionType type, Optional<LocalDate> diedOn) {}

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** The years are none, or too many. */
        WRONG_YEARS,
        /** Nobody says why. */
        NO_BASIS,
        /** What the years are counted from does not happen to records of this type. */
        WRONG_START,
        /** The day is still to come. */
        WRONG_DAY
    }

    /** All rules, those of the register first. */
    @Allowed(value = Rights.RETENTION_READ, trace = Trace.NONE)
    public List<Rule> all() {
        return entities.createQuery("select r from RetentionRule r", RetentionRule.class).getResultStream().map(RetentionBook::told).sorted(Comparator.comparing(Rule::type)).toList();
    }

    @Allowed(value = Rights.RETENTION_READ, trace = Trace.NONE)
    public Rule find(RetentionType type) {
        return told(entities.find(RetentionRule.class, type));
    }

    private static Rule told(RetentionRule of) {
        RetentionRule.Terms terms = of.terms();
        return new Rule(of.type(), of.regime(), terms.years(), terms.start(), terms.law(), terms.basis(), terms.sureness(), of.version());
    }

    /**
     * Changes a rule, for records that are there and those that come.
     *
     * @param wanted with the version that was shown
     * @throws SomeoneWasQuicker where it was changed since
     */
    @Allowed(Rights.RETENTION_RULES)
    public Outcome change(Rule wanted) {
        if (wanted.years() < 1 || wanted.years() > LONGEST_YEARS) {
            return Outcome.WRONG_YEARS;
        }
        if (wanted.basis().isBlank() || wanted.basis().length() > LONGEST_BASIS) {
            return Outcome.NO_BASIS;
        }
        if ((wanted.type() == RetentionType.SIGN_UP) != (wanted.start() == RetentionStart.SIGN_UP)) {
            return Outcome.WRONG_START;
        }
        RetentionRule rule = entities.find(RetentionRule.class, wanted.type());
        SomeoneWasQuicker.check(wanted.version(), rule.version());
        rule.change(new RetentionRule.Terms(wanted.years(), wanted.start(), wanted.law(), wanted.basis(), wanted.sureness()), signedIn.person(), clock.instant());
        Written.out(entities);
        return Outcome.DONE;
    }

    /** By which rule this record is kept. */
    @Allowed(value = Rights.REGISTER_READ, trace = Trace.NONE)
    public Kept of(PersonId person) {
        register.seen(person);
        return kept(person);
    }

    private Kept kept(PersonId person) {
        return Optional.ofNullable(entities.find(RecordRetention.class, person.value())).map(each -> new Kept(each.type(), each.diedOn())).orElse(new Kept(RetentionType.INTEGRATION, Optional.empty()));
    }

    /**
     * Says by which rule a record is kept, and that the person died.
     *
     * @throws SomeoneWasQuicker where somebody else has just said so for the first time
     */
    @Allowed(Rights.REGISTER_WRITE)
    public Outcome keep(PersonId person, Kept as) {
        if (register.seen(person).restricted()) {
            throw new RestrictedRecord();
        }
        if (as.diedOn().filter(day -> day.isAfter(TimeKeeper.today(clock))).isPresent()) {
            return Outcome.WRONG_DAY;
        }
        RecordRetention known = entities.find(RecordRetention.class, person.value());
        RecordRetention record = known == null ? new RecordRetention(person) : known;
        record.keep(as.type() == RetentionType.SIGN_UP ? RetentionType.INTEGRATION : as.type(), as.diedOn());
        entities.persist(record);
        Written.out(entities);
        return Outcome.DONE;
    }
}
