/// 档案保管: periods, holds and destruction lists.
@NullMarked
package onething.web.retention;

import org.jspecify.annotations.NullMarked;
