package com.petpal.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/** Makes a client that loses nothing it has acknowledged and that answers quickly when the cluster is away. */
record ClientSafety(MongoSettings settings, TargetingListener listener)
        implements MongoClientSettingsBuilderCustomizer {

    /**
     * The configured address.
     *
     * @throws IllegalStateException if it asks for less than majority
     */
    static ConnectionString address(MongoSettings settings) {
        var address = new ConnectionString(settings.uri());
        var concern = address.getWriteConcern();
        if (concern != null && !isMajority(concern)) {
            throw new IllegalStateException("PETPAL_MONGO_URI asks for the write concern "
                    + concern.asDocument().toJson()
                    + "; what is not written by a majority can be lost after it was acknowledged."
                    + " Take w and journal out of it, or say w=majority.");
        }
        return address;
    }

    private static boolean isMajority(WriteConcern concern) {
        return "majority".equals(concern.getWObject()) && !Boolean.FALSE.equals(concern.getJournal());
    }

    @Override
    public void customize(MongoClientSettings.Builder client) {
        client.writeConcern(WriteConcern.MAJORITY)
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .retryReads(true)
                .retryWrites(true)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .addCommandListener(listener)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(
                        settings.selectionTimeout().toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(
                                settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .readTimeout(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS));
    }
}
