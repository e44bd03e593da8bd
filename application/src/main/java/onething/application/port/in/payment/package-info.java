/// Paying what was decided.
@NullMarked
package onething.application.port.in.payment;

import org.jspecify.annotations.NullMarked;
