/// 档案保管: periods, holds and destruction lists.
@NullMarked
package onething.application.port.in.retention;

import org.jspecify.annotations.NullMarked;
