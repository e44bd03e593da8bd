package onething.identity.licence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import onething.domain.party.IdCardNumber;
import onething.domain.reuse.Licence;
import org.jspecify.annotations.Nullable;

/// What the platform answers to a search.
@JsonIgnoreProperties(ignoreUnknown = true)
record SearchAnswer(@Nullable List<Found> licences) {

    private static final int MOST = 50;

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
            return new Licence(
                    AnswerText.line(id),
                    AnswerText.line(number),
                    AnswerText.line(issuer),
                    new IdCardNumber(AnswerText.required(holder)),
                    AnswerText.day(issued),
                    Optional.ofNullable(validUntil).map(AnswerText::day),
                    AnswerText.isRevoked(state),
                    hash(AnswerText.required(sha256)));
        }

        private static String hash(String text) {
            if (!text.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("no hash");
            }
            return text;
        }
    }
}
