package onething.persistence.relational.matter.document;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.domain.code.WireNamed;
import onething.domain.inquiry.Inquiry.Said;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.text.Text;
import org.jspecify.annotations.Nullable;

/// Who asked and answered what, encrypted as a whole.
public record InquiryDocument(
        SaidDocument question, @Nullable SaidDocument answer) {

    public static InquiryDocument of(Said question, Optional<Said> answer) {
        return new InquiryDocument(
                SaidDocument.of(question), answer.map(SaidDocument::of).orElse(null));
    }

    public Said toQuestion() {
        return question.toSaid();
    }

    public Optional<Said> toAnswer() {
        return Optional.ofNullable(answer).map(SaidDocument::toSaid);
    }

    record SaidDocument(UUID by, String as, String text, String at) {

        static SaidDocument of(Said said) {
            return new SaidDocument(
                    said.by().value(),
                    said.as().storedName(),
                    said.text().value(),
                    said.at().toString());
        }

        Said toSaid() {
            return new Said(new PersonId(by), WireNamed.stored(Role.class, as), new Text(text), Instant.parse(at));
        }
    }
}
