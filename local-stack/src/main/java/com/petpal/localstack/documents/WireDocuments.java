package com.petpal.localstack.documents;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;

/** From the store's documents to the driver's, in which the guard thinks. */
final class WireDocuments {

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private WireDocuments() {}

    static BsonDocument bsonOf(Document document) {
        var bytes = Unpooled.buffer();
        try (var reader = new BsonBinaryReader(ByteBuffer.wrap(encode(document, bytes)))) {
            return CODEC.decode(reader, DecoderContext.builder().build());
        } finally {
            bytes.release();
        }
    }

    private static byte[] encode(Document document, ByteBuf into) {
        BsonEncoder.encodeDocument(document, into);
        return ByteBufUtil.getBytes(into);
    }
}
