package onething.domain.reuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import onething.domain.material.MaterialSource;
import onething.domain.party.PersonId;
import onething.domain.text.Line;

/// What can be used instead of an upload: a paper, a file of an earlier bundle, a licence of the province, or a
/// kind of licence that has not been looked for yet. Such a kind has no number and no day: the platform is asked
/// only after the person's consent.
///
/// @param reference the id of the paper, of the earlier material, of the licence, or of the kind of licence
/// @param title     what it is there
/// @param number    by which people find it there
/// @param issuer    who issued it, where that is not this service
/// @param issued    the day on which it was issued or handed in
public record Reusable(
        MaterialSource.Kind kind,
        UUID reference,
        String title,
        Optional<Line> number,
        Optional<Line> issuer,
        Optional<LocalDate> issued) {

    /// Of this service.
    public static Reusable ofThisService(
            MaterialSource.Kind kind, UUID reference, String title, Line number, LocalDate issued) {
        return new Reusable(kind, reference, title, Optional.of(number), Optional.empty(), Optional.of(issued));
    }

    public boolean is(MaterialSource.Kind otherKind, UUID otherReference) {
        return kind == otherKind && reference.equals(otherReference);
    }

    /// The source of the material that this becomes.
    ///
    /// @throws java.util.NoSuchElementException for a kind of licence that has not been looked for yet
    public MaterialSource takenBy(PersonId person, Instant now) {
        return new MaterialSource(
                kind, reference, title, number.orElseThrow(), issuer, issued.orElseThrow(), person, now);
    }
}
