package onething.persistence.relational.matter.document;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.code.GroundCode;
import onething.domain.code.MatterCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.StageCode;
import onething.domain.code.WireNamed;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.form.FieldPath;
import onething.domain.matter.Standing;
import onething.domain.matter.action.Exam;
import onething.domain.matter.action.Proposal;
import onething.domain.matter.action.SupplementNotice;
import onething.domain.matter.action.SupplementNotice.FieldToCorrect;
import onething.domain.party.PersonId;
import onething.domain.procedure.StandingKind;
import onething.domain.text.Line;
import onething.domain.text.Text;
import org.jspecify.annotations.Nullable;

/// The facts of a standing as they are stored. The kind decides which facts there are. Kind and stage
/// have columns of their own.
public record StandingDocument(
        @Nullable String awaited,
        @Nullable NoticeDocument notice,
        @Nullable ExamDocument exam,
        @Nullable ProposalDocument proposed,
        @Nullable String ground,
        @Nullable String outcome,
        @Nullable String statement,
        @Nullable Instant at) {

    private static final StandingDocument NO_FACTS =
            new StandingDocument(null, null, null, null, null, null, null, null);

    static StandingDocument of(Standing standing) {
        return switch (standing) {
            case Standing.AwaitingPrerequisite awaiting ->
                new StandingDocument(awaiting.awaited().value(), null, null, null, null, null, null, null);
            case Standing.Submitted _, Standing.Withdrawn _ -> NO_FACTS;
            case Standing.Returned returned ->
                new StandingDocument(null, NoticeDocument.of(returned.notice()), null, null, null, null, null, null);
            case Standing.UnderWay underWay ->
                new StandingDocument(
                        null,
                        null,
                        underWay.exam().map(ExamDocument::of).orElse(null),
                        underWay.proposed().map(ProposalDocument::of).orElse(null),
                        null,
                        null,
                        null,
                        null);
            case Standing.Suspended suspended -> concluded(suspended.ground().value(), null, null, suspended.since());
            case Standing.Decided decided ->
                new StandingDocument(
                        null,
                        decided.notice().map(NoticeDocument::of).orElse(null),
                        null,
                        null,
                        null,
                        decided.outcome().value(),
                        decided.statement().value(),
                        decided.at());
            case Standing.Closed closed ->
                concluded(
                        null,
                        closed.outcome().map(OutcomeCode::value).orElse(null),
                        closed.statement().value(),
                        null);
            case Standing.Rejected away ->
                concluded(
                        away.ground().map(GroundCode::value).orElse(null),
                        null,
                        away.statement().value(),
                        null);
            case Standing.Terminated terminated ->
                concluded(
                        terminated.ground().map(GroundCode::value).orElse(null),
                        null,
                        terminated.statement().value(),
                        null);
        };
    }

    public Standing toStanding(StandingKind kind, StageCode stage) {
        return switch (kind) {
            case AWAITING_PREREQUISITE ->
                new Standing.AwaitingPrerequisite(stage, new MatterCode(requireNonNull(awaited)));
            case SUBMITTED -> new Standing.Submitted(stage);
            case RETURNED -> new Standing.Returned(stage, requireNonNull(notice).toNotice());
            case UNDER_WAY ->
                new Standing.UnderWay(
                        stage,
                        Optional.ofNullable(exam).map(ExamDocument::toExam),
                        Optional.ofNullable(proposed).map(ProposalDocument::toProposal));
            case SUSPENDED -> new Standing.Suspended(stage, new GroundCode(requireNonNull(ground)), requireNonNull(at));
            case DECIDED ->
                new Standing.Decided(
                        stage,
                        new OutcomeCode(requireNonNull(outcome)),
                        new Text(requireNonNull(statement)),
                        requireNonNull(at),
                        Optional.ofNullable(notice).map(NoticeDocument::toNotice));
            case CLOSED ->
                new Standing.Closed(
                        stage, Optional.ofNullable(outcome).map(OutcomeCode::new), new Text(requireNonNull(statement)));
            case REFUSED -> new Standing.Rejected(stage, groundCode(), new Text(requireNonNull(statement)));
            case WITHDRAWN -> new Standing.Withdrawn(stage);
            case TERMINATED -> new Standing.Terminated(stage, groundCode(), new Text(requireNonNull(statement)));
        };
    }

    private Optional<GroundCode> groundCode() {
        return Optional.ofNullable(ground).map(GroundCode::new);
    }

    private static StandingDocument concluded(
            @Nullable String ground, @Nullable String outcome, @Nullable String statement, @Nullable Instant at) {
        return new StandingDocument(null, null, null, null, ground, outcome, statement, at);
    }

    record NoticeDocument(List<VerdictDocument> materials, List<FieldDocument> fields) {

        static NoticeDocument of(SupplementNotice notice) {
            return new NoticeDocument(
                    notice.materials().stream().map(VerdictDocument::of).toList(),
                    notice.fields().stream()
                            .map(field -> new FieldDocument(
                                    field.field().toString(), field.note().value()))
                            .toList());
        }

        SupplementNotice toNotice() {
            return new SupplementNotice(
                    materials.stream().map(VerdictDocument::toVerdict).toList(),
                    fields.stream()
                            .map(field -> new FieldToCorrect(FieldPath.of(field.field()), new Text(field.note())))
                            .toList());
        }
    }

    record FieldDocument(String field, String note) {}

    /// @param toBeMoved null of an exam that stands as announced
    record ExamDocument(
            LocalDateTime at,
            String place,
            boolean confirmed,
            @Nullable Boolean toBeMoved) {

        static ExamDocument of(Exam exam) {
            return new ExamDocument(exam.at(), exam.place().value(), exam.confirmed(), exam.toBeMoved() ? true : null);
        }

        Exam toExam() {
            return new Exam(at, new Line(place), confirmed, Boolean.TRUE.equals(toBeMoved));
        }
    }

    record ProposalDocument(
            String reason,
            @Nullable Integer extension,
            @Nullable String only,
            UUID by,
            Instant at) {

        static ProposalDocument of(Proposal proposal) {
            return new ProposalDocument(
                    proposal.reason().value(),
                    proposal.extension().orElse(null),
                    proposal.only().map(LimitBasis::storedName).orElse(null),
                    proposal.by().value(),
                    proposal.at());
        }

        Proposal toProposal() {
            return new Proposal(
                    new Text(reason),
                    Optional.ofNullable(extension),
                    Optional.ofNullable(only).map(name -> WireNamed.stored(LimitBasis.class, name)),
                    new PersonId(by),
                    at);
        }
    }
}
