/// Who people are: 粤信签, accounts with passwords, and the tokens that we issue.
@NullMarked
package onething.identity;

import org.jspecify.annotations.NullMarked;
