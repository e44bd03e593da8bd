package onething.domain.account;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import onething.domain.account.AccountHolder.Organisation;
import onething.domain.account.AccountHolder.Person;

/// Whether a person is the legal representative (法定代表人) of an enterprise, by its business licence.
///
/// A name alone proves nothing: many people have the same one, and a namesake could take the enterprise's account.
/// So the licence has to name the person's number as well.
public sealed interface Representation {

    /// The licence names this person, by name and number.
    record Confirmed(Organisation enterprise) implements Representation {}

    /// There is no licence with that code.
    record NoLicence() implements Representation {}

    /// @param revoked whether the latest licence was withdrawn, cancelled or replaced; otherwise its term is over
    record NotInForce(boolean revoked) implements Representation {}

    /// The licence names somebody else.
    record SomebodyElse() implements Representation {}

    /// The licence says this name and no number, so it may mean a namesake.
    record NameOnly() implements Representation {}

    /// Decides by the latest licence that is in force.
    ///
    /// @param licences all that the platform has with the code of the enterprise
    /// @param person   whose face was compared
    static Representation of(List<BusinessLicence> licences, Person person, LocalDate today) {
        var latestFirst = licences.stream()
                .sorted(Comparator.comparing(BusinessLicence::issued).reversed())
                .toList();
        return latestFirst.stream()
                .filter(licence -> licence.isInForce(today))
                .findFirst()
                .map(licence -> by(licence, person))
                .orElseGet(() -> latestFirst.isEmpty()
                        ? new NoLicence()
                        : new NotInForce(latestFirst.getFirst().revoked()));
    }

    private static Representation by(BusinessLicence licence, Person person) {
        var named = licence.representative();
        if (!named.name().equals(person.name())) {
            return new SomebodyElse();
        }
        return named.idCard()
                .map(number -> number.equals(person.idCard())
                        ? new Confirmed(new Organisation(licence.name(), licence.creditCode()))
                        : new SomebodyElse())
                .orElseGet(NameOnly::new);
    }
}
