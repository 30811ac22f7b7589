package com.petpal.profile.media;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.image.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Images in the layout of GridFS, so that any tool reads them: {@code profile.media.files} and {@code profile.media.chunks}.
 *
 * <p>By hand, because the driver's own bucket looks over all shards before it writes. A file's chunks are on one shard,
 * and each is read by a command of its own, so that a slow reader holds a chunk and no cursor.
 */
final class GridFsImageStore implements ImageStore {

    static final int CHUNK_BYTES = 255 * 1024;

    private static final String FILES = "media.files";
    private static final String CHUNKS = "media.chunks";

    private final MongoTemplate mongo;
    private final Clock clock;

    GridFsImageStore(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Chunks first: a file without its chunks would look whole. */
    @Override
    public void put(MediaId mediaId, Variant variant, byte[] jpeg) {
        String file = file(mediaId, variant);
        var chunks = new ArrayList<ReplaceOneModel<Document>>();
        for (int n = 0; n * CHUNK_BYTES < jpeg.length; n++) {
            byte[] part = Arrays.copyOfRange(jpeg, n * CHUNK_BYTES, Math.min(jpeg.length, (n + 1) * CHUNK_BYTES));
            chunks.add(new ReplaceOneModel<>(
                    chunkOf(file, n).append("_id", file + ":" + n),
                    chunkOf(file, n).append("_id", file + ":" + n).append("data", new Binary(part)),
                    new ReplaceOptions().upsert(true)));
        }
        of(CHUNKS).bulkWrite(chunks);
        of(FILES)
                .replaceOne(
                        eq("_id", file),
                        new Document("_id", file)
                                .append("length", (long) jpeg.length)
                                .append("chunkSize", CHUNK_BYTES)
                                .append("uploadDate", Date.from(clock.instant()))
                                .append("metadata", new Document("contentType", "image/jpeg")),
                        new ReplaceOptions().upsert(true));
    }

    @Override
    public void read(MediaId mediaId, Variant variant, long from, long length, OutputStream out) throws IOException {
        String file = file(mediaId, variant);
        long at = from;
        long end = from + length;
        while (at < end) {
            byte[] chunk = chunk(file, (int) (at / CHUNK_BYTES));
            int start = (int) (at % CHUNK_BYTES);
            int part = (int) Math.min(chunk.length - start, end - at);
            if (part <= 0) {
                throw new NotFound("image");
            }
            out.write(chunk, start, part);
            at += part;
        }
    }

    private byte[] chunk(String file, int n) {
        Document chunk = of(CHUNKS).find(chunkOf(file, n)).first();
        if (chunk == null) {
            throw new NotFound("image");
        }
        return chunk.get("data", Binary.class).getData();
    }

    /** The file first, for the same reason. */
    @Override
    public void remove(MediaId mediaId) {
        for (Variant variant : Variant.values()) {
            String file = file(mediaId, variant);
            of(FILES).deleteOne(eq("_id", file));
            of(CHUNKS).deleteMany(eq("files_id", file));
        }
    }

    private MongoCollection<Document> of(String collection) {
        return mongo.getCollection(collection);
    }

    private static Document chunkOf(String file, int n) {
        return new Document("files_id", file).append("n", n);
    }

    private static String file(MediaId mediaId, Variant variant) {
        return mediaId + ":" + variant.text();
    }
}
