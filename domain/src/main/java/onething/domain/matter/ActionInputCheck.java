package onething.domain.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.domain.deadline.Deadline;
import onething.domain.form.FieldPath;
import onething.domain.matter.action.ActionInput;
import onething.domain.matter.action.Exam;
import onething.domain.matter.action.Supplement;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionPart;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.ExtensionBeyondCap;
import onething.domain.refusal.Refused;
import onething.domain.text.Text;
import onething.domain.text.Tidy;

/// Checks whether the input of an action has everything that the action needs and nothing else. It finds
/// every fault, not only the first.
final class ActionInputCheck {

    private final Matter matter;
    private final ActionGuide action;
    private final ActionInput input;
    private final ActionContext context;
    private final List<Fault> faults = new ArrayList<>();

    ActionInputCheck(Matter matter, ActionGuide action, ActionInput input, ActionContext context) {
        this.matter = matter;
        this.action = action;
        this.input = input;
        this.context = context;
    }

    List<Fault> faults() {
        parts();
        faults.addAll(SupplementCheck.ofVerdicts(input.verdicts(), context));
        faults.addAll(InputCheck.faults(action, input, context));
        if (action.takes().contains(ActionPart.EXTENSION)
                && input.details().extension().isEmpty()) {
            extension(Optional.empty());
        }
        action.kind().pastDay().ifPresent(this::causeEnded);
        action.kind().receivingDistrict().ifPresent(this::receiver);
        return faults;
    }

    private void parts() {
        var given = input.given();
        for (var part : ActionPart.values()) {
            if (!given.contains(part)) {
                if (action.needs().contains(part)) {
                    fault(part, "required", missing(part));
                }
            } else if (action.takes().contains(part)) {
                given(part);
            } else {
                fault(part, "not-asked", notAsked(part));
            }
        }
    }

    private String missing(ActionPart part) {
        return switch (part) {
            case STATEMENT -> "请写明理由";
            case GROUND -> "请选择法定事由：" + grounds();
            case OUTCOME -> "请选择办理结果：" + outcomes();
            case NOTICE -> "请一次性列明需要补正的全部内容";
            case SUPPLEMENT_GIVEN -> "请按告知书补正";
            case EXAM -> "请写明鉴定的时间和地点";
            case RECEIVED -> "请填写申请人签收的日期";
            case EXTENSION -> "请写明延长多久";
        };
    }

    private static String notAsked(ActionPart part) {
        return switch (part) {
            case GROUND -> "此项办理无需法定事由";
            case OUTCOME -> "此项办理不作出决定";
            case STATEMENT, NOTICE, SUPPLEMENT_GIVEN, EXAM, RECEIVED, EXTENSION -> "此项办理不需要填写";
        };
    }

    private void given(ActionPart part) {
        var details = input.details();
        switch (part) {
            case STATEMENT -> statement(input.statement());
            case GROUND ->
                input.ground()
                        .filter(code -> action.ground(code).isEmpty())
                        .ifPresent(_ -> fault(part, "not-offered", "法定事由只能是：" + grounds()));
            case OUTCOME ->
                input.outcome()
                        .filter(code -> action.outcome(code).isEmpty())
                        .ifPresent(_ -> fault(part, "not-offered", "办理结果只能是：" + outcomes()));
            case NOTICE ->
                details.notice()
                        .ifPresent(notice -> faults.addAll(
                                action.kind().listsWhatMayFollow()
                                        ? SupplementCheck.ofMissing(notice, context)
                                        : SupplementCheck.ofNotice(notice, matter, context)));
            case SUPPLEMENT_GIVEN -> details.supplement().ifPresent(this::supplement);
            case EXAM -> details.exam().ifPresent(this::exam);
            case RECEIVED -> details.received().ifPresent(this::received);
            case EXTENSION -> details.extension().ifPresent(this::extension);
        }
    }

    private String grounds() {
        return joined(action.grounds().stream().map(ground -> ground.code().value()));
    }

    private String outcomes() {
        return joined(action.outcomes().stream().map(outcome -> outcome.code().value()));
    }

    private static String joined(Stream<String> codes) {
        return codes.collect(Collectors.joining("、"));
    }

    private void statement(Text statement) {
        if (!statement.fits(ActionInput.LONGEST_STATEMENT)) {
            fault(
                    "/statement",
                    "too-long",
                    "说明不超过%d个字，现在有%d个字".formatted(ActionInput.LONGEST_STATEMENT, statement.length()));
        }
    }

    private void supplement(Supplement supplement) {
        var notice =
                matter.outstanding().orElseThrow(() -> new IllegalStateException("nothing was asked of the applicant"));
        faults.addAll(SupplementCheck.ofSupplement(supplement, notice, context));
    }

    private void exam(Exam exam) {
        if (exam.isOver(context.now())) {
            fault("/exam/at", "future", "鉴定时间应在将来");
        }
        if (exam.place().isBlank()) {
            fault("/exam/place", "required", "请写明鉴定地点");
        }
    }

    /// Whether the approver could grant this extension. [AllowedActions] checks whether there is still time
    /// and an extension left.
    private void extension(int count) {
        if (count < 1) {
            fault("/extension", "extension-cap", "延期至少为1");
            return;
        }
        extension(Optional.of(count));
    }

    private void extension(Optional<Integer> count) {
        context.stage(matter.standing().stage())
                .extended()
                .flatMap(code -> matter.clock(code).stream())
                .forEach(clock -> extension(clock, count));
    }

    private void extension(Deadline clock, Optional<Integer> count) {
        var wanted =
                Clocks.extension(clock, count, input.extendsOnly(), context, "the approver", new Text("as proposed"));
        try {
            clock.extend(wanted, context.calendar());
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof ExtensionBeyondCap(var _, var cap))) {
                throw refused;
            }
            fault("/extension", "extension-cap", "最多" + cap);
        }
    }

    private void received(LocalDate day) {
        if (day.isAfter(context.today())) {
            fault("/received", "not-future", "签收日期不能晚于今天");
        }
        if (matter.standing() instanceof Standing.Decided decided && day.isBefore(decided.day())) {
            fault("/received", "after-decision", "签收日期不能早于作出决定的日期");
        }
    }

    /// The guide's check of the input already requires a day that is not in the future.
    private void causeEnded(FieldPath field) {
        if (!(matter.standing() instanceof Standing.Suspended suspended)) {
            return;
        }
        input.inputs()
                .day(field)
                .filter(day -> day.isBefore(suspended.day()))
                .ifPresent(_ -> fault("/inputs/" + field.name(), "too-early", "不能早于中止之日" + suspended.day()));
    }

    /// The guide's check of the input already requires a division that the guide serves, and each has its office.
    private void receiver(FieldPath field) {
        input.inputs()
                .text(field)
                .filter(matter.file().district().value()::equals)
                .ifPresent(_ -> fault("/inputs/" + field.name(), "own-office", "这个事项已经由本机构办理，请选择另一个机构"));
    }

    private void fault(ActionPart part, String rule, String detail) {
        fault("/" + part.wireName(), rule, detail);
    }

    private void fault(String path, String rule, String detail) {
        faults.add(new Fault(path, rule, detail));
    }
}
