/// 支付: the payment orders to the bank of the fund, and what becomes of them.
@NullMarked
package onething.domain.payment;

import org.jspecify.annotations.NullMarked;
