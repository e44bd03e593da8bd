/// The bank of the fund, over HTTP.
///
/// | request                     | meaning                                                                   |
/// |-----------------------------|---------------------------------------------------------------------------|
/// | `POST /payment-orders`      | pay; the `Idempotency-Key` is the id of the order, so it is paid once     |
/// | `GET /payment-orders/{id}`  | what became of an order                                                   |
///
/// Both answer `{state, number, paidOn, receipt, reason}`: `accepted` with the bank's `number`, `paid` with the day
/// and the number of the `receipt`, or `refused` with one of the reasons of
/// [onething.domain.payment.PaymentRefusal]. The protocol is our own, until the bank's is known: only this package
/// knows it.
@NullMarked
package onething.identity.bank;

import org.jspecify.annotations.NullMarked;
