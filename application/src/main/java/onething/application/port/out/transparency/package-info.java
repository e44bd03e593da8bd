/// What the transparency log needs: its table, its keys, and the signer.
@NullMarked
package onething.application.port.out.transparency;

import org.jspecify.annotations.NullMarked;
