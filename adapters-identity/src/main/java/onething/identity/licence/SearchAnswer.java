package onething.identity.licence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onething.domain.party.IdCardNumber;
import onething.domain.reuse.Licence;
import onething.domain.text.Line;
import org.jspecify.annotations.Nullable;

/// What the platform answers to a search.
@JsonIgnoreProperties(ignoreUnknown = true)
record SearchAnswer(@Nullable List<Found> licences) {

    private static final int MOST = 50;
    private static final int LONGEST = 100;
    private static final Set<String> STATES = Set.of("in-force", "revoked");

    /// @throws IllegalArgumentException if it says too little, or nonsense
    List<Licence> toDomain() {
        if (licences == null || licences.size() > MOST) {
            throw new IllegalArgumentException("no list, or too many licences");
        }
        return licences.stream().map(Found::toDomain).toList();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(
            @Nullable String id,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable String holder,
            @Nullable String issued,
            @Nullable String validUntil,
            @Nullable String state,
            @Nullable String sha256) {

        Licence toDomain() {
            if (state == null || !STATES.contains(state)) {
                throw new IllegalArgumentException("unknown state");
            }
            return new Licence(
                    line(id),
                    line(number),
                    line(issuer),
                    new IdCardNumber(required(holder)),
                    day(required(issued)),
                    Optional.ofNullable(validUntil).map(Found::day),
                    state.equals("revoked"),
                    hash(required(sha256)));
        }

        private static Line line(@Nullable String text) {
            var line = new Line(required(text));
            if (line.isBlank() || line.length() > LONGEST) {
                throw new IllegalArgumentException("blank or too long");
            }
            return line;
        }

        private static String required(@Nullable String text) {
            if (text == null) {
                throw new IllegalArgumentException("missing");
            }
            return text;
        }

        private static LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("no day", e);
            }
        }

        private static String hash(String text) {
            if (!text.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("no hash");
            }
            return text;
        }
    }
}
