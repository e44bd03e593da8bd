package onething.domain.matter;

import static java.util.function.Predicate.not;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import onething.domain.form.AnswerWords;
import onething.domain.matter.action.ActionInput;
import onething.domain.matter.action.Proposal;
import onething.domain.party.DistrictCode;
import onething.domain.procedure.ActionGuide;

/// The note that the trail shows the applicant for an action: the outcome and the ground in the guide's
/// words, what a decision says in detail, the items of a supplement, the time of an exam, the reason of an
/// extension, the day on which the cause of a suspension ended, the office that receives a transferred matter, and
/// the actor's own words.
record EventNote(Matter before, ActionGuide action, ActionInput input, ActionContext context) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    String text() {
        return String.join(
                "；",
                Stream.of(
                                Stream.of(outcome(), ground()),
                                content(),
                                notice(),
                                Stream.of(
                                        exam(),
                                        extension(),
                                        received(),
                                        causeEnded(),
                                        receiver(),
                                        input.statement().value()))
                        .flatMap(parts -> parts)
                        .filter(not(String::isBlank))
                        .toList());
    }

    private String outcome() {
        return input.outcome()
                .flatMap(action::outcome)
                .map(ActionGuide.Outcome::title)
                .orElse("");
    }

    /// What the decision says in detail, such as amounts with their items.
    private Stream<String> content() {
        return action.outcomes().isEmpty()
                ? Stream.empty()
                : action.inputs().stream()
                        .flatMap(field -> input.inputs().to(field.path()).stream()
                                .map(answer -> field.label() + "："
                                        + AnswerWords.forItsOwner(field, answer, context.bundle())));
    }

    private String ground() {
        return input.ground()
                .flatMap(action::ground)
                .map(ground -> ground.title() + "（" + ground.basis() + "）")
                .orElse("");
    }

    private Stream<String> notice() {
        return input.details().notice().stream().flatMap(notice -> notice.lines(context.bundle()).stream());
    }

    private String exam() {
        return input.details()
                .exam()
                .map(exam ->
                        "鉴定时间" + TIME.format(exam.at()) + "，地点" + exam.place().value())
                .orElse("");
    }

    /// The reason of the proposal that is granted now.
    private String extension() {
        return action.kind().grantsProposal() ? proposal().map(EventNote::words).orElse("") : "";
    }

    private static String words(Proposal proposed) {
        return proposed.only()
                        .map(limitBasis -> "只延长" + limitBasis.text() + "：")
                        .orElse("")
                + proposed.reason().value();
    }

    private Optional<Proposal> proposal() {
        return before.standing() instanceof Standing.UnderWay(var _, var _, var proposed) ? proposed : Optional.empty();
    }

    private String causeEnded() {
        return action.kind()
                .pastDay()
                .flatMap(input.inputs()::day)
                .map(day -> "中止原因消除之日" + day)
                .orElse("");
    }

    private String receiver() {
        return action.kind()
                .receivingDistrict()
                .flatMap(input.inputs()::text)
                .map(district ->
                        "移送" + context.office(new DistrictCode(district)).title())
                .orElse("");
    }

    private String received() {
        return input.details().received().map(day -> "签收日期" + day).orElse("");
    }
}
