package onething.domain.payment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onething.domain.code.SectionCode;
import onething.domain.form.Answers;
import onething.domain.form.FieldPath;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterNumber;
import onething.domain.party.BankAccountNumber;
import onething.domain.party.PersonName;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.KnownInputs;
import onething.domain.text.Line;
import onething.domain.trail.Event;

/// 支付指令: an order to the bank of the fund to pay what two officers have settled.
///
/// @param id      the key by which the bank recognises an order that is sent again
/// @param amount  in yuan
/// @param purpose what the bank shows to the payee: the number of the matter
public record PaymentOrder(
        UUID id, PersonName payee, Line bank, BankAccountNumber account, BigDecimal amount, MatterNumber purpose) {

    /// The order for what was settled last; empty if nothing was settled.
    public static Optional<PaymentOrder> of(UUID id, Matter matter, ActionContext context) {
        return context.guide()
                .procedure()
                .actions(ActionKind.SETTLE_PAYMENT)
                .flatMap(action -> of(id, matter, new SectionCode(action.code().value())).stream())
                .findFirst();
    }

    private static Optional<PaymentOrder> of(UUID id, Matter matter, SectionCode settled) {
        var payee = text(matter, settled, KnownInputs.PAYEE);
        var bank = text(matter, settled, KnownInputs.PAYEE_BANK);
        var account = text(matter, settled, KnownInputs.PAYEE_ACCOUNT);
        var amount = matter.findings().to(in(settled, KnownInputs.PAID_AMOUNT));
        return payee.isPresent() && bank.isPresent() && account.isPresent() && amount.isPresent()
                ? Optional.of(new PaymentOrder(
                        id,
                        new PersonName(payee.get()),
                        new Line(bank.get()),
                        new BankAccountNumber(account.get()),
                        number(amount.get()),
                        matter.file().number()))
                : Optional.empty();
    }

    private static Optional<String> text(Matter matter, SectionCode section, FieldPath input) {
        return matter.findings().text(in(section, input));
    }

    private static FieldPath in(SectionCode section, FieldPath input) {
        return new FieldPath(section, input.name());
    }

    private static BigDecimal number(Answers.Answer answer) {
        return answer instanceof Answers.Answer.Number(var number) ? number : new BigDecimal(answer.asText());
    }

    /// What the trail says about the bank's answer to the order of that event; empty while the matter waits for it.
    public static Optional<PaymentState> answered(List<Event> trail, long order, ActionContext context) {
        return trail.stream()
                .filter(event -> event.sequence() > order)
                .flatMap(event -> answer(event, context))
                .findFirst();
    }

    private static Stream<PaymentState> answer(Event event, ActionContext context) {
        var procedure = context.guide().procedure();
        return Stream.concat(
                procedure
                        .actions(ActionKind.PAYMENT_MADE)
                        .filter(action -> action.code().value().equals(event.action()))
                        .map(_ -> PaymentState.PAID),
                procedure
                        .actions(ActionKind.PAYMENT_REFUSED)
                        .filter(action -> action.code().value().equals(event.action()))
                        .map(_ -> PaymentState.REFUSED));
    }

    @Override
    public String toString() {
        return "PaymentOrder[" + id + "]";
    }
}
