package onething.domain.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.domain.code.ActionCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.action.ActionInput;
import onething.domain.matter.action.SupplementNotice;
import onething.domain.matter.action.SupplementNotice.FieldToCorrect;
import onething.domain.party.Role;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.KnownInputs;
import onething.domain.text.Text;

/// The action by which the service records the bank's last answer on the matter.
///
/// @param order  what the bank was to pay
/// @param answer what it said
public record RecordedAnswer(PaymentOrder order, BankAnswer answer) {

    /// The input of the action; empty if the bank has not given its last answer, or the matter awaits none.
    public Optional<ActionInput> on(Matter matter, ActionContext context) {
        return switch (answer) {
            case BankAnswer.Accepted _, BankAnswer.Later _ -> Optional.empty();
            case BankAnswer.Paid paid ->
                action(ActionKind.PAYMENT_MADE, matter, context).map(code -> made(code, paid));
            case BankAnswer.Refused(var because) ->
                action(ActionKind.PAYMENT_REFUSED, matter, context).map(code -> refused(code, because, context));
        };
    }

    private static Optional<ActionCode> action(ActionKind kind, Matter matter, ActionContext context) {
        return matter.lawful(Set.of(Role.SYSTEM), context).stream()
                .filter(action -> action.kind() == kind)
                .map(ActionGuide::code)
                .findFirst();
    }

    private ActionInput made(ActionCode code, BankAnswer.Paid paid) {
        var inputs = Map.<FieldPath, Answer>of(
                KnownInputs.PAID_AMOUNT, new Answer.Number(order.amount()),
                KnownInputs.PAID_ON, new Answer.Text(paid.on().toString()),
                KnownInputs.BANK_RECEIPT, new Answer.Text(paid.providerId()));
        return new ActionInput(
                code,
                Text.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                ActionInput.Details.NONE,
                new Answers(inputs));
    }

    private static ActionInput refused(ActionCode code, PaymentRefusal because, ActionContext context) {
        var why = new Text("银行退回：" + because.title() + "。请重新提供本人名下能够收款的账户。");
        var fields = context.guide().procedure().payeeFields().stream()
                .map(field -> new FieldToCorrect(field, why))
                .toList();
        return ActionInput.of(
                code,
                new Text("银行退回：" + because.title()),
                ActionInput.Details.of(new SupplementNotice(List.of(), fields)));
    }
}
