package onething.domain.reuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import onething.domain.material.MaterialSource;
import onething.domain.party.IdCardNumber;
import onething.domain.text.Line;

/// An electronic licence (电子证照) as the province's platform describes it.
///
/// @param id         the platform's id of it
/// @param holder     whose it is, as the platform says
/// @param validUntil the last day on which it is valid; empty if it has no end
/// @param revoked    whether it was withdrawn or replaced
/// @param sha256     of its file
public record Licence(
        Line id,
        Line number,
        Line issuer,
        IdCardNumber holder,
        LocalDate issued,
        Optional<LocalDate> validUntil,
        boolean revoked,
        String sha256) {

    /// The same for every search.
    public UUID reference() {
        return UUID.nameUUIDFromBytes(("licence " + id.value()).getBytes(UTF_8));
    }

    public boolean isInForce(LocalDate today) {
        return !revoked && !isExpired(today);
    }

    public boolean isExpired(LocalDate today) {
        return validUntil.filter(today::isAfter).isPresent();
    }

    Reusable named(String title) {
        return new Reusable(
                MaterialSource.Kind.LICENCE,
                reference(),
                title,
                Optional.of(number),
                Optional.of(issuer),
                Optional.of(issued));
    }
}
