/// What can be asked of the service: one interface, one question.
@NullMarked
package onething.application.port.in;

import org.jspecify.annotations.NullMarked;
