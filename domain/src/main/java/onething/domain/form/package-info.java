/// The form: its sections and fields, the answers, the conditions under which a field is asked, and the
/// checks of the answers.
@NullMarked
package onething.domain.form;

import org.jspecify.annotations.NullMarked;
