package onething.domain.procedure;

import onething.domain.form.FieldPath;

/// The inputs of actions that the service itself reads. All other inputs have a meaning only for the guide
/// that asks for them.
public final class KnownInputs {

    /// The input of every resumption (恢复): the day on which the cause of the suspension ended
    /// (中止原因消除之日). Counting goes on the day after it, even if the office resumes later.
    public static final FieldPath CAUSE_ENDED = FieldPath.of("input.causeEnded");

    /// The chosen outcome, for the conditions of the other inputs. So a guide can ask for the contents of one
    /// decision alone, such as the months of a confirmation. No input has this name.
    public static final FieldPath OUTCOME = FieldPath.of("input.outcome");

    /// The input of a proposal that extends one of the two periods alone: `committed` or `statutory`.
    public static final FieldPath EXTENDS = FieldPath.of("input.extends");

    /// The input of a transfer to another office: the division whose office receives the matter.
    public static final FieldPath RECEIVING_DISTRICT = FieldPath.of("input.receivingDistrict");

    /// The inputs of a settlement: how much is paid to whom, at which bank, into which account. The bank's answer
    /// has the amount too.
    public static final FieldPath PAID_AMOUNT = FieldPath.of("input.amount");

    public static final FieldPath PAYEE = FieldPath.of("input.payee");
    public static final FieldPath PAYEE_BANK = FieldPath.of("input.bank");
    public static final FieldPath PAYEE_ACCOUNT = FieldPath.of("input.account");

    /// The inputs of the bank's answer that it has paid: the day, and the number of its receipt.
    public static final FieldPath PAID_ON = FieldPath.of("input.paidOn");

    public static final FieldPath BANK_RECEIPT = FieldPath.of("input.receipt");

    private KnownInputs() {}
}
