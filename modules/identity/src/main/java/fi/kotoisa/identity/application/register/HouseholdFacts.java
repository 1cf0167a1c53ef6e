package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.FileSection;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.ReachKind;
import fi.kotoisa.identity.ReachPreference;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignUpFacts;
import fi.kotoisa.identity.domain.Channel;
import fi.kotoisa.identity.domain.HouseholdMember;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers from the register what a sign-up asks, by the same rules as the file: the parts of it that a role does not see are not there, and non-disclosure hides numbers here too. */
@ApplicationScoped
@Transactional
public class HouseholdFacts implements SignUpFacts {

    private static final int ENDING = 2;

    @Inject
    RegisterRecords records;

    @Inject
    FamilyRecords families;

    @Inject
    FamilyNames names;

    @Inject
    FileSections sections;

    @Inject
    Vault vault;

    @Inject
    GuardedReach guarded;

    @Override
    @Allowed(value = Rights.REACH_READ, trace = Trace.PROTECTED_READ)
    public Household of(PersonId asked) {
        PersonId id = families.stays(asked);
        Particulars particulars = records.seen(id);
        Person person = records.person(id);
        boolean closed = particulars.restricted();
        List<HouseholdMember> others = closed || !sections.seen(FileSection.FAMILY) ? List.of() : families.together(id);
        Stream<Member> members = Stream.concat(Stream.of(new Member(id, person.latinName().orElse(person.name()), families.minor(id).orElse(false), particulars.protectedPerson())), others.stream().flatMap(this::member));
        Language language = particulars.readingLanguage().flatMap(Language::of).filter(Language::forResidents).orElse(Language.FI);
        return new Household(id, particulars.organisation(), firstName(person), closed ? List.of() : members.toList(), closed ? List.of() : ways(id, others), language, particulars.protectedPerson(), closed);
    }

    /** The first word of the name in the letters of the papers: lists are read out. */
    private static String firstName(Person of) {
        return of.latinName().orElse(of.name()).split("\\s+")[0];
    }

    private Stream<Member> member(HouseholdMember of) {
        return names.name(of.person()).map(named -> new Member(named.person(), named.name(), families.minor(of), records.particulars(named.person()).protectedPerson())).stream();
    }

    private List<Way> ways(PersonId id, List<HouseholdMember> others) {
        Set<String> known = channels(id).map(Channel::mark).collect(Collectors.toSet());
        Stream<Way> own = channels(id).map(channel -> way(channel, Optional.empty()));
        Stream<Way> theirs = others.stream().filter(each -> !families.minor(each) && records.sees(each.person())).filter(each -> !records.particulars(each.person()).restricted())
                .flatMap(each -> channels(each.person()).filter(channel -> !known.contains(channel.mark())).map(channel -> way(channel, names.name(each.person()).map(FamilyNames.Named::name))));
        return Stream.concat(own, theirs).toList();
    }

    private Stream<Channel> channels(PersonId of) {
        return records.channels(of).stream().filter(channel -> channel.preference() != ReachPreference.NEVER).sorted(Comparator.comparing(Channel::preference).thenComparing(Channel::kind));
    }

    private Way way(Channel channel, Optional<String> whose) {
        String value = vault.value(channel);
        boolean phone = channel.kind() == ReachKind.PHONE;
        boolean hides = guarded.covers(Optional.of(value).filter(any -> phone), Optional.of(value).filter(any -> !phone));
        return new Way(channel.id(), channel.kind(), Optional.of(value).filter(any -> !hides), value.substring(Math.max(0, value.length() - ENDING)), whose, hides);
    }

    @Override
    @Allowed(value = Rights.REACH_READ, trace = Trace.PROTECTED_READ)
    public Optional<NewContact> contact(PersonId person, UUID way, String firstName, Language language) {
        Household household = of(person);
        if (household.ways().stream().noneMatch(each -> each.id().equals(way))) {
            return Optional.empty();
        }
        Channel channel = records.channel(way);
        Optional<String> value = Optional.of(vault.value(channel));
        boolean phone = channel.kind() == ReachKind.PHONE;
        return Optional.of(new NewContact(firstName, value.filter(any -> phone), value.filter(any -> !phone), language));
    }
}
