package onething.persistence.documents;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/// BlockHound knows that streams block. This adds file channels.
public final class FilesMakeOneWait implements BlockHoundIntegration {

    private static final String CHANNEL = "sun.nio.ch.FileChannelImpl";

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.markAsBlocking(CHANNEL, "read", "(Ljava/nio/ByteBuffer;)I");
        builder.markAsBlocking(CHANNEL, "write", "(Ljava/nio/ByteBuffer;)I");
    }
}
