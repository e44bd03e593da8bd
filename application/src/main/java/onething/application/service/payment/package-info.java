/// Sends payment orders to the bank, and records its answers.
@NullMarked
package onething.application.service.payment;

import org.jspecify.annotations.NullMarked;
