/// What is said with an action: the input, who acts, the exam, the notice and the supplement.
@NullMarked
package onething.domain.matter.action;

import org.jspecify.annotations.NullMarked;
