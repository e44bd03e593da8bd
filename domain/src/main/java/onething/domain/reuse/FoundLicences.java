package onething.domain.reuse;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onething.domain.party.IdCardNumber;
import onething.domain.refusal.Refusal.LicenceMissing;
import onething.domain.refusal.Refusal.LicenceNotInForce;
import onething.domain.refusal.Refusal.LicenceToChoose;
import onething.domain.text.Line;

/// What the platform holds of one kind for one person.
///
/// @param title of the kind, such as 居民身份证
public record FoundLicences(String title, List<Licence> all) {

    public FoundLicences {
        all = List.copyOf(all);
    }

    /// Whether the platform gave nothing of another person.
    public boolean areOf(IdCardNumber person) {
        return all.stream().allMatch(licence -> licence.holder().equals(person));
    }

    /// The one to take: the only one in force, or the one with this number.
    ///
    /// @throws onething.domain.refusal.Refused with [LicenceMissing] if there is none, with [LicenceNotInForce] if
    ///     none is in force, with [LicenceToChoose] if several are
    public Licence toTake(Optional<Line> number, LocalDate today) {
        var asked = all.stream()
                .filter(licence -> number.filter(wanted -> !wanted.equals(licence.number()))
                        .isEmpty())
                .sorted(Comparator.comparing(Licence::issued).reversed())
                .toList();
        var inForce = asked.stream().filter(licence -> licence.isInForce(today)).toList();
        if (inForce.size() == 1) {
            return inForce.getFirst();
        }
        if (inForce.size() > 1) {
            throw new LicenceToChoose(
                            title, inForce.stream().map(FoundLicences::choice).toList())
                    .refused();
        }
        if (asked.isEmpty()) {
            throw new LicenceMissing(title).refused();
        }
        throw new LicenceNotInForce(title, asked.getFirst().revoked()).refused();
    }

    private static LicenceToChoose.Choice choice(Licence licence) {
        return new LicenceToChoose.Choice(
                licence.number().value(), licence.issuer().value(), licence.issued());
    }
}
