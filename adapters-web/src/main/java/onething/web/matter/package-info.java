/// 办件: the standing of a matter, its history, and the actions of its applicant.
@NullMarked
package onething.web.matter;

import org.jspecify.annotations.NullMarked;
