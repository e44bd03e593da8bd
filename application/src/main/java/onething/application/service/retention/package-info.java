/// 档案保管: which files are due, who keeps them, and their destruction.
@NullMarked
package onething.application.service.retention;

import org.jspecify.annotations.NullMarked;
