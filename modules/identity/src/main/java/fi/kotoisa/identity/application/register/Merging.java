package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.MergeId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.PersonMerge;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Making one record of two that are one person: never by itself, always with a look at what will be, and to be undone.
 *
 * <p>The record that stays keeps what it says; where it says nothing it takes what the other says. Ways to reach, addresses, workers and safety marks go over. If one of them is under non-disclosure, so is
 * the one. Undoing gives back what went over and takes out what was filled in, unless somebody has changed it since.
 */
@ApplicationScoped
@Transactional
public class Merging {

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    RegisterRecords records;

    @Inject
    MergedRows rows;

    @Inject
    MergedFacts facts;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** Both have a personal identity code, or a number of the immigration service, and they differ: these are two people. */
        TWO_NUMBERS,
        /** Both have an account of their own: one of them must be parted from its record first. */
        TWO_ACCOUNTS,
        /** It is one record, or one of them is merged already. */
        ONE_ALREADY
    }

    /** A merge that can be undone. @param reference of the record that went */
    public record Merged(MergeId id, String reference, String name) {}

    /**
     * Makes one of two.
     *
     * @param kept the record that stays, as it was shown with this version; so {@code merged}, which goes
     * @throws NotFound where the person who asks does not see both
     * @throws SomeoneWasQuicker where one of them was changed since it was shown
     */
    @Allowed(Rights.REGISTER_MERGE)
    public Outcome merge(PersonId kept, int keptVersion, PersonId merged, int mergedVersion) {
        Particulars stays = records.changeable(kept);
        Particulars goes = records.changeable(merged);
        if (kept.equals(merged) || records.person(kept).sameAs().isPresent() || records.person(merged).sameAs().isPresent()) {
            return Outcome.ONE_ALREADY;
        }
        SomeoneWasQuicker.check(keptVersion, stays.version());
        SomeoneWasQuicker.check(mergedVersion, goes.version());
        if (facts.differ(stays, goes)) {
            return Outcome.TWO_NUMBERS;
        }
        if (rows.bothSignIn(kept, merged)) {
            return Outcome.TWO_ACCOUNTS;
        }
        try {
            List.of(stays, goes).forEach(each -> entities.lock(each, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
            MergeId id = new MergeId(Ids.next());
            PersonMerge merge = new PersonMerge(id, kept, merged, facts.seal(id, stays, goes), signedIn.person(), clock.instant());
            entities.persist(merge);
            facts.fill(stays, goes);
            rows.move(merge);
            records.person(merged).mergeInto(Optional.of(kept));
            settle(stays, goes);
        } catch (PersistenceException lost) {
            throw new SomeoneWasQuicker(lost);
        }
        return Outcome.DONE;
    }

    /** The merges into this record that hold, the newest first. */
    @Allowed(value = Rights.REGISTER_MERGE, trace = Trace.NONE)
    public List<Merged> into(PersonId kept) {
        records.seen(kept);
        return entities.createQuery("select m from PersonMerge m where m.kept = :kept order by m.doneAt desc, m.id", PersonMerge.class)
                .setParameter("kept", kept.value())
                .getResultStream()
                .filter(PersonMerge::holds)
                .map(merge -> new Merged(merge.id(), records.particulars(merge.merged()).provisional(), records.person(merge.merged()).name()))
                .toList();
    }

    /**
     * They were two people after all.
     *
     * @throws NotFound where there is no such merge that holds, or the person who asks does not see the record
     */
    @Allowed(Rights.REGISTER_MERGE)
    public void undo(MergeId id) {
        PersonMerge merge = Optional.ofNullable(entities.find(PersonMerge.class, id.value(), LockModeType.OPTIMISTIC_FORCE_INCREMENT)).filter(PersonMerge::holds).orElseThrow(NotFound::new);
        Particulars stays = records.changeable(merge.kept());
        Particulars goes = records.particulars(merge.merged());
        try {
            List.of(stays, goes).forEach(each -> entities.lock(each, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
            rows.moveBack(merge);
            facts.takeOut(merge, stays, goes);
            records.person(merge.merged()).mergeInto(Optional.empty());
            merge.undo(signedIn.person(), clock.instant());
            settle(stays, goes);
        } catch (PersistenceException lost) {
            throw new SomeoneWasQuicker(lost);
        }
    }

    /** After a change of both: whether each is under non-disclosure, by which words it is found, and where it stands in lists. */
    private void settle(Particulars stays, Particulars goes) {
        entities.flush();
        for (Particulars each : List.of(stays, goes)) {
            each.guard(records.guard(each.person()).isPresent());
            rows.wordsOf(each.person());
            records.order(each);
        }
        entities.flush();
    }
}
