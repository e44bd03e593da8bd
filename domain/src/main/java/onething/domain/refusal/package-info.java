/// Every way the service says no, as values of the JDK's types only, so that every other package may use them.
@NullMarked
package onething.domain.refusal;

import org.jspecify.annotations.NullMarked;
