/// Commands of an operator: backup, restore with its checks, the hold that a restore places, and new keys.
@NullMarked
package onething.bootstrap.operation;

import org.jspecify.annotations.NullMarked;
