package onething.web.matter;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.code.GroundCode;
import onething.domain.matter.Matter;
import onething.domain.matter.Standing;
import onething.domain.matter.action.SupplementNotice;
import org.jspecify.annotations.Nullable;

/// The standing of a matter, with the facts that belong to that standing.
public record StandingView(
        String kind,
        String stage,
        @Nullable String awaited,
        @Nullable NoticeView notice,
        @Nullable ExamView exam,
        @Nullable ProposalView proposal,
        @Nullable String ground,
        @Nullable Instant since,
        @Nullable String outcome,
        @Nullable String statement) {

    static StandingView of(Matter matter) {
        var standing = matter.standing();
        var facts = new Facts(standing, matter.outstanding().map(NoticeView::of).orElse(null));
        return switch (standing) {
            case Standing.AwaitingPrerequisite(var _, var awaited) -> facts.awaited(awaited.value());
            case Standing.UnderWay(var _, var exam, var proposed) ->
                facts.underWay(exam.map(MatterMapper.INSTANCE::toView), proposed.map(MatterMapper.INSTANCE::toView));
            case Standing.Suspended(var _, var ground, var since) -> facts.suspended(ground.value(), since);
            case Standing.Decided(var _, var outcome, var statement, var at, var _) ->
                facts.decided(outcome.value(), statement.value(), at);
            case Standing.Closed(var _, var outcome, var statement) ->
                facts.decided(outcome.map(Object::toString).orElse(null), statement.value(), null);
            case Standing.Rejected(var _, var ground, var statement) -> facts.ended(ground, statement.value());
            case Standing.Terminated(var _, var ground, var statement) -> facts.ended(ground, statement.value());
            case Standing.Submitted _, Standing.Returned _, Standing.Withdrawn _ -> facts.none();
        };
    }

    /// 补正告知书: the materials and fields that the applicant has to supplement.
    public record NoticeView(List<VerdictView> materials, List<FieldToCorrectView> fields) {

        static NoticeView of(SupplementNotice notice) {
            return new NoticeView(
                    MatterMapper.INSTANCE.toViews(notice.materials()),
                    notice.fields().stream()
                            .map(field -> new FieldToCorrectView(
                                    field.field().toString(), field.note().value()))
                            .toList());
        }
    }

    public record FieldToCorrectView(String field, String note) {}

    public record VerdictView(
            String requirement, String finding, String reason, String note, Optional<MarkedPlaceView> marked) {}

    /// A rectangle on a page of a file, in shares of the page.
    public record MarkedPlaceView(UUID material, int page, double left, double top, double width, double height) {}

    /// @param at in Asia/Shanghai
    public record ExamView(LocalDateTime at, String place, boolean confirmed, boolean toBeMoved) {}

    /// An extension that an officer proposes. The officer's name stays at the desk.
    public record ProposalView(String reason, Optional<Integer> extension, Instant at) {}

    /// @param notice what the applicant has to hand in
    private record Facts(Standing standing, @Nullable NoticeView notice) {

        StandingView none() {
            return view(null, null, null, null, null, null, null);
        }

        StandingView awaited(String matter) {
            return view(matter, null, null, null, null, null, null);
        }

        StandingView underWay(Optional<ExamView> exam, Optional<ProposalView> proposal) {
            return view(null, exam.orElse(null), proposal.orElse(null), null, null, null, null);
        }

        StandingView suspended(String ground, Instant since) {
            return view(null, null, null, ground, since, null, null);
        }

        StandingView decided(@Nullable String outcome, String statement, @Nullable Instant at) {
            return view(null, null, null, null, at, outcome, statement);
        }

        StandingView ended(Optional<GroundCode> ground, String statement) {
            return view(null, null, null, ground.map(GroundCode::value).orElse(null), null, null, statement);
        }

        private StandingView view(
                @Nullable String awaited,
                @Nullable ExamView exam,
                @Nullable ProposalView proposal,
                @Nullable String ground,
                @Nullable Instant since,
                @Nullable String outcome,
                @Nullable String statement) {
            return new StandingView(
                    standing.kind().wireName(),
                    standing.stage().value(),
                    awaited,
                    notice,
                    exam,
                    proposal,
                    ground,
                    since,
                    outcome,
                    statement);
        }
    }
}
