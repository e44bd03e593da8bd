/// The bank of the fund, and the orders that wait for it.
@NullMarked
package onething.application.port.out.payment;

import org.jspecify.annotations.NullMarked;
