/// Files on their way: what may be handed in, and the uploads that go on after an interruption.
@NullMarked
package onething.application.service.upload;

import org.jspecify.annotations.NullMarked;
