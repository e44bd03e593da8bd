package onething.identity.licence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import onething.domain.account.BusinessLicence;
import onething.domain.account.BusinessLicence.Representative;
import onething.domain.party.CreditCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import org.jspecify.annotations.Nullable;

/// What the platform answers to a search for a business licence.
@JsonIgnoreProperties(ignoreUnknown = true)
record BusinessAnswer(@Nullable List<Found> licences) {

    private static final int MOST = 20;

    /// @throws IllegalArgumentException if it says too little, nonsense, or something about another enterprise
    List<BusinessLicence> toDomain(CreditCode asked) {
        if (licences == null || licences.size() > MOST) {
            throw new IllegalArgumentException("no list, or too many licences");
        }
        var found = licences.stream().map(Found::toDomain).toList();
        if (!found.stream().allMatch(licence -> licence.creditCode().equals(asked))) {
            throw new IllegalArgumentException("a licence of another enterprise");
        }
        return found;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(
            @Nullable String creditCode,
            @Nullable String name,
            @Nullable Named representative,
            @Nullable String issued,
            @Nullable String validUntil,
            @Nullable String state) {

        BusinessLicence toDomain() {
            if (representative == null) {
                throw new IllegalArgumentException("no representative");
            }
            return new BusinessLicence(
                    new CreditCode(AnswerText.required(creditCode)),
                    AnswerText.line(name),
                    representative.toDomain(),
                    AnswerText.day(issued),
                    Optional.ofNullable(validUntil).map(AnswerText::day),
                    AnswerText.isRevoked(state));
        }

        @Override
        public String toString() {
            return "Found[…]";
        }
    }

    /// @param idNumber absent where the platform has none. The number of another document than an identity card
    ///   proves nothing here, so it is left out.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Named(@Nullable String name, @Nullable String idNumber) {

        Representative toDomain() {
            return new Representative(
                    new PersonName(AnswerText.required(name)),
                    Optional.ofNullable(idNumber).filter(IdCardNumber::isValid).map(IdCardNumber::new));
        }

        @Override
        public String toString() {
            return "Named[…]";
        }
    }
}
