package onething.domain.material;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import onething.domain.code.OutcomeCode;
import onething.domain.code.WireNamed;
import onething.domain.party.PersonId;
import onething.domain.text.Line;

/// 免提交: where the service took a material from that was not uploaded, and who consented to it.
///
/// @param reference   the id at the source: of the paper, of the earlier material, of the fetched licence
/// @param title       what it is there, such as 认定工伤决定书
/// @param number      by which people find it there: the number of the paper, of the earlier bundle, of the licence
/// @param issuer      who issued it, where that is not this service
/// @param issued      the day on which it was issued or handed in
/// @param outcome     what was decided there, if it is a decision of this service
/// @param consentedBy the applicant or the agent
/// @param consented   truncated to microseconds, as it is stored
public record MaterialSource(
        Kind kind,
        UUID reference,
        String title,
        Line number,
        Optional<Line> issuer,
        LocalDate issued,
        Optional<OutcomeCode> outcome,
        PersonId consentedBy,
        Instant consented) {

    public MaterialSource {
        consented = consented.truncatedTo(ChronoUnit.MICROS);
    }

    /// What is no decision.
    public MaterialSource(
            Kind kind,
            UUID reference,
            String title,
            Line number,
            Optional<Line> issuer,
            LocalDate issued,
            PersonId consentedBy,
            Instant consented) {
        this(kind, reference, title, number, issuer, issued, Optional.empty(), consentedBy, consented);
    }

    /// The same, as a decision with that outcome.
    public MaterialSource deciding(Optional<OutcomeCode> decided) {
        return new MaterialSource(kind, reference, title, number, issuer, issued, decided, consentedBy, consented);
    }

    public enum Kind implements WireNamed {
        /// A paper that this service issued.
        PAPER("paper"),
        /// A file of an earlier bundle.
        EARLIER("earlier"),
        /// 电子证照: a licence of the province's platform.
        LICENCE("licence");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}
