package onething.application.port.out.payment;

import java.util.UUID;
import onething.domain.payment.BankAnswer;
import onething.domain.payment.PaymentOrder;
import reactor.core.publisher.Mono;

/// 基金的开户银行: pays from the account of the fund.
///
/// Every failure is an answer, [BankAnswer.Later].
public interface Bank {

    /// Sends a payment order. The bank recognises one that is sent again by its id, and pays once.
    Mono<BankAnswer> pay(PaymentOrder order);

    /// Asks what became of an order that the bank has.
    Mono<BankAnswer> ask(UUID order);
}
