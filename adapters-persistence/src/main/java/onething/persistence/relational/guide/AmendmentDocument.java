package onething.persistence.relational.guide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import onething.domain.amendment.AmendableValue.Kind;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.Amendment.Decision;
import onething.domain.amendment.Amendment.Mark;
import onething.domain.amendment.AmendmentStage;
import onething.domain.amendment.ValueEdit;
import onething.domain.code.WireNamed;
import onething.domain.guide.GuideId;
import onething.domain.guide.version.AppliesTo;
import onething.domain.guide.version.InForce;
import onething.domain.party.PersonId;
import onething.domain.source.Provenance;
import onething.domain.source.Source;
import onething.domain.text.Text;
import org.jspecify.annotations.Nullable;

/// What is written in an amendment, as it is stored.
record AmendmentDocument(
        List<UUID> editors,
        List<EditDocument> edits,
        @Nullable InForceDocument inForce,
        @Nullable DecisionDocument decided) {

    static AmendmentDocument of(Amendment amendment) {
        return new AmendmentDocument(
                amendment.editors().stream().map(PersonId::value).sorted().toList(),
                amendment.edits().stream().map(EditDocument::of).toList(),
                amendment.inForce().map(InForceDocument::of).orElse(null),
                amendment.decided().map(DecisionDocument::of).orElse(null));
    }

    /// @param opened of the row, as the identity and the stage are
    Amendment toAmendment(UUID id, GuideId base, int number, Mark opened, AmendmentStage stage) {
        return new Amendment(
                id,
                base,
                number,
                opened,
                editors.stream().map(PersonId::new).collect(Collectors.toSet()),
                edits.stream().map(EditDocument::toEdit).toList(),
                Optional.ofNullable(inForce).map(InForceDocument::toInForce),
                stage,
                Optional.ofNullable(decided).map(DecisionDocument::toDecision));
    }

    private record SourceDocument(String provenance, String basis) {

        static SourceDocument of(Source source) {
            return new SourceDocument(source.provenance().storedName(), source.basis());
        }

        Source toSource() {
            return new Source(WireNamed.stored(Provenance.class, provenance), basis);
        }
    }

    private record EditDocument(
            String path,
            String kind,
            String before,
            String after,
            SourceDocument source,
            String why,
            UUID by,
            Instant at) {

        static EditDocument of(ValueEdit edit) {
            return new EditDocument(
                    edit.path(),
                    edit.kind().storedName(),
                    edit.before(),
                    edit.after().value(),
                    SourceDocument.of(edit.source()),
                    edit.why().value(),
                    edit.made().by().value(),
                    edit.made().at());
        }

        ValueEdit toEdit() {
            return new ValueEdit(
                    path,
                    WireNamed.stored(Kind.class, kind),
                    before,
                    new Text(after),
                    source.toSource(),
                    new Text(why),
                    new Mark(new PersonId(by), at));
        }
    }

    private record InForceDocument(LocalDate from, String appliesTo, SourceDocument source) {

        static InForceDocument of(InForce force) {
            return new InForceDocument(force.from(), force.appliesTo().storedName(), SourceDocument.of(force.source()));
        }

        InForce toInForce() {
            return new InForce(from, WireNamed.stored(AppliesTo.class, appliesTo), List.of(), source.toSource());
        }
    }

    private record DecisionDocument(UUID by, Instant at, String remark) {

        static DecisionDocument of(Decision decision) {
            return new DecisionDocument(
                    decision.mark().by().value(),
                    decision.mark().at(),
                    decision.remark().value());
        }

        Decision toDecision() {
            return new Decision(new Mark(new PersonId(by), at), new Text(remark));
        }
    }
}
