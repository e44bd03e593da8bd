/// Files on their way: what may be handed in, the uploads that go on after an interruption, and what
/// is taken instead of an upload (免提交).
@NullMarked
package onething.application.service.upload;

import org.jspecify.annotations.NullMarked;
