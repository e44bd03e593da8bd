/// What several use cases share: the guide offered under a code, the context of a step on a matter, and the
/// execution of the step.
@NullMarked
package onething.application.service.handling;

import org.jspecify.annotations.NullMarked;
