/// What several use cases need: the guide that is offered under a code, what a step on a matter needs to know,
/// and what it brings about, whoever takes it.
@NullMarked
package onething.application.service.handling;

import org.jspecify.annotations.NullMarked;
