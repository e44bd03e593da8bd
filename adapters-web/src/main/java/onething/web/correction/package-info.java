/// 更正: people ask to correct what is stored about them, and offices decide.
@NullMarked
package onething.web.correction;

import org.jspecify.annotations.NullMarked;
