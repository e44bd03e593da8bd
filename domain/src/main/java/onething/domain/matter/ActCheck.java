package onething.domain.matter;

import java.util.ArrayList;
import java.util.List;
import onething.domain.deadline.Deadline;
import onething.domain.guide.ActionGuide;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.ExtensionBeyondCap;
import onething.domain.refusal.Refused;
import onething.domain.text.Tidy;

/// Whether an act says all that its action needs, and nothing that it does not ask for. Every fault is found, not only
/// the first.
final class ActCheck {

    private final Matter matter;
    private final ActionGuide action;
    private final Act act;
    private final Handling handling;
    private final List<Fault> faults = new ArrayList<>();

    ActCheck(Matter matter, ActionGuide action, Act act, Handling handling) {
        this.matter = matter;
        this.action = action;
        this.act = act;
        this.handling = handling;
    }

    List<Fault> faults() {
        ground();
        outcome();
        faults.addAll(SupplementCheck.ofVerdicts(act.verdicts(), handling));
        faults.addAll(InputCheck.faults(action, act.inputs(), handling));
        ofKind();
        if (!Tidy.fits(act.statement(), Act.LONGEST_STATEMENT)) {
            fault(
                    "/statement",
                    "too-long",
                    "说明不超过%d个字，现在有%d个字".formatted(Act.LONGEST_STATEMENT, Tidy.length(act.statement())));
        }
        return faults;
    }

    /// What each kind of action asks for, and which of it no other kind takes.
    private void ofKind() {
        boolean takesNotice = false;
        boolean takesSupplement = false;
        boolean takesExam = false;
        boolean takesDay = false;
        boolean takesExtension = false;
        switch (action.kind()) {
            case REQUEST_SUPPLEMENT -> {
                takesNotice = true;
                notice();
            }
            case SUPPLEMENT -> {
                takesSupplement = true;
                supplement();
            }
            case REFUSE, REDIRECT, SUSPEND, TERMINATE, DECIDE, DECLINE_EXTENSION, CLOSE_UNMET -> statement();
            case SCHEDULE_EXAM -> {
                takesExam = true;
                exam();
            }
            case RESCHEDULE -> {
                takesExam = true;
                statement();
                exam();
            }
            case PROPOSE_EXTENSION -> {
                takesExtension = true;
                statement();
                extension();
            }
            case SERVE -> {
                takesDay = true;
                received();
            }
            case RESUME -> causeEnded();
            case RELEASE, ACCEPT, FILE, CONFIRM_EXAM, NO_SHOW, EXTEND, ADVANCE, WITHDRAW, TRANSFER -> {}
        }
        refuseUnlessAsked("/notice", act.notice().isPresent(), takesNotice);
        refuseUnlessAsked("/supplement", act.supplement().isPresent(), takesSupplement);
        refuseUnlessAsked("/exam", act.exam().isPresent(), takesExam);
        refuseUnlessAsked("/received", act.received().isPresent(), takesDay);
        refuseUnlessAsked("/extension", act.extension().isPresent(), takesExtension);
    }

    private void statement() {
        if (act.statement().isBlank()) {
            fault("/statement", "required", "请写明理由");
        }
    }

    /// Where the guide names grounds, the action rests on one of them.
    private void ground() {
        var known =
                action.grounds().stream().map(ground -> ground.code().value()).toList();
        act.ground()
                .ifPresentOrElse(
                        given -> {
                            if (known.isEmpty()) {
                                fault("/ground", "not-asked", "此项办理无需法定事由");
                            } else if (!known.contains(given.value())) {
                                fault("/ground", "not-offered", "法定事由只能是：" + String.join("、", known));
                            }
                        },
                        () -> {
                            if (!known.isEmpty()) {
                                fault("/ground", "required", "请选择法定事由：" + String.join("、", known));
                            }
                        });
    }

    private void outcome() {
        var known = action.outcomes().stream()
                .map(outcome -> outcome.code().value())
                .toList();
        act.outcome()
                .ifPresentOrElse(
                        given -> {
                            if (known.isEmpty()) {
                                fault("/outcome", "not-asked", "此项办理不作出决定");
                            } else if (!known.contains(given.value())) {
                                fault("/outcome", "not-offered", "办理结果只能是：" + String.join("、", known));
                            }
                        },
                        () -> {
                            if (!known.isEmpty()) {
                                fault("/outcome", "required", "请选择办理结果：" + String.join("、", known));
                            }
                        });
    }

    private void notice() {
        act.notice()
                .ifPresentOrElse(
                        notice -> faults.addAll(SupplementCheck.ofNotice(notice, matter, handling)),
                        () -> fault("/notice", "required", "请一次性列明需要补正的全部内容"));
    }

    private void supplement() {
        if (!(matter.standing() instanceof Standing.Returned(var _, var notice))) {
            throw new IllegalStateException("nothing was asked of the applicant");
        }
        act.supplement()
                .ifPresentOrElse(
                        supplement -> faults.addAll(SupplementCheck.ofSupplement(supplement, notice, handling)),
                        () -> fault("/supplement", "required", "请按告知书补正"));
    }

    private void exam() {
        act.exam()
                .ifPresentOrElse(
                        exam -> {
                            if (exam.isOver(handling.now())) {
                                fault("/exam/at", "future", "鉴定时间应在将来");
                            }
                            if (exam.place().isBlank()) {
                                fault("/exam/place", "required", "请写明鉴定地点");
                            }
                        },
                        () -> fault("/exam", "required", "请写明鉴定的时间和地点"));
    }

    /// Whether the approver could grant it. That there is time and an extension left is a matter of what is lawful.
    private void extension() {
        if (act.extension().filter(count -> count < 1).isPresent()) {
            fault("/extension", "extension-cap", "延期至少为1");
            return;
        }
        handling.stage(matter.standing().stage())
                .extended()
                .flatMap(code -> matter.clock(code).stream())
                .forEach(this::extension);
    }

    private void extension(Deadline clock) {
        var wanted = Clocks.extension(clock, act.extension(), handling.now(), "the approver", "as proposed");
        try {
            clock.extend(wanted, handling.calendar());
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof ExtensionBeyondCap(var _, var cap))) {
                throw refused;
            }
            fault("/extension", "extension-cap", "最多" + cap);
        }
    }

    private void received() {
        act.received()
                .ifPresentOrElse(
                        day -> {
                            if (day.isAfter(handling.today())) {
                                fault("/received", "not-future", "签收日期不能晚于今天");
                            }
                            if (matter.standing() instanceof Standing.Decided decided && day.isBefore(decided.day())) {
                                fault("/received", "after-decision", "签收日期不能早于作出决定的日期");
                            }
                        },
                        () -> fault("/received", "required", "请填写申请人签收的日期"));
    }

    /// That it is a day, and none to come, is what the guide asks of the input.
    private void causeEnded() {
        if (!(matter.standing() instanceof Standing.Suspended suspended)) {
            return;
        }
        act.inputs()
                .day(ActionGuide.CAUSE_ENDED)
                .filter(day -> day.isBefore(suspended.day()))
                .ifPresent(_ -> fault(
                        "/inputs/" + ActionGuide.CAUSE_ENDED.name(),
                        "too-early",
                        "不能早于中止之日" + suspended.day()));
    }

    private void refuseUnlessAsked(String path, boolean given, boolean asked) {
        if (given && !asked) {
            fault(path, "not-asked", "此项办理不需要填写");
        }
    }

    private void fault(String path, String rule, String detail) {
        faults.add(new Fault(path, rule, detail));
    }
}
