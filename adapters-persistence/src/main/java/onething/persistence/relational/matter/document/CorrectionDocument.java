package onething.persistence.relational.matter.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onething.domain.code.WireNamed;
import onething.domain.correction.Correction;
import onething.domain.correction.Correction.Request;
import onething.domain.correction.Correction.Ruling;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.matter.MatterId;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.text.Text;
import onething.persistence.relational.AnswersDocument;
import org.jspecify.annotations.Nullable;

/// What a correction holds about people, encrypted as a whole.
public record CorrectionDocument(
        Map<String, Object> kept,
        Map<String, Object> wanted,
        String reason,
        String salt,
        @Nullable RulingDocument ruling) {

    public static CorrectionDocument of(Correction correction) {
        return new CorrectionDocument(
                document(correction.request().field(), correction.kept()),
                document(
                        correction.request().field(),
                        Optional.of(correction.request().wanted())),
                correction.request().reason().value(),
                correction.salt(),
                correction.ruling().map(RulingDocument::of).orElse(null));
    }

    public Correction toCorrection(UUID id, MatterId matter, PersonId applicant, FieldPath field, Instant asked) {
        return new Correction(
                id,
                matter,
                new Request(
                        applicant,
                        field,
                        AnswersDocument.toAnswers(wanted).to(field).orElseThrow(),
                        new Text(reason),
                        asked),
                AnswersDocument.toAnswers(kept).to(field),
                salt,
                Optional.ofNullable(ruling).map(RulingDocument::toRuling));
    }

    private static Map<String, Object> document(FieldPath field, Optional<Answer> answer) {
        return AnswersDocument.of(
                Answers.NONE.with(answer.map(present -> Map.of(field, present)).orElse(Map.of()), List.of()));
    }

    record RulingDocument(boolean accepted, UUID by, String as, String reason, String at) {

        static RulingDocument of(Ruling ruling) {
            return new RulingDocument(
                    ruling.accepted(),
                    ruling.by().value(),
                    ruling.as().storedName(),
                    ruling.reason().value(),
                    ruling.at().toString());
        }

        Ruling toRuling() {
            return new Ruling(
                    accepted, new PersonId(by), WireNamed.stored(Role.class, as), new Text(reason), Instant.parse(at));
        }
    }
}
