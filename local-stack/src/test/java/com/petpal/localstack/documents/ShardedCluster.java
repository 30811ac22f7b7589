package com.petpal.localstack.documents;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** A real cluster of two shards behind one mongos, each a replica set of one, in containers. */
final class ShardedCluster implements AutoCloseable {

    private static final DockerImageName IMAGE = DockerImageName.parse("mongo:7.0");
    private static final int PORT = 27017;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Network network = Network.newNetwork();
    private final GenericContainer<?> configServer =
            server("config", "mongod", "--configsvr", "--replSet", "config", "--bind_ip_all", "--port", "" + PORT);
    private final GenericContainer<?> shardA = shard("shard-a");
    private final GenericContainer<?> shardB = shard("shard-b");
    private final GenericContainer<?> mongos =
            server("mongos", "mongos", "--configdb", "config/config:" + PORT, "--bind_ip_all", "--port", "" + PORT);

    void start() {
        Stream.of(configServer, shardA, shardB).forEach(GenericContainer::start);
        initiate(configServer, "config", ", configsvr: true");
        initiate(shardA, "shard-a", "");
        initiate(shardB, "shard-b", "");
        mongos.start();
        Stream.of("shard-a", "shard-b")
                .forEach(shard -> eventually(
                        mongos, "db.adminCommand({ addShard: '" + shard + "/" + shard + ":" + PORT + "' }).ok"));
    }

    String uri() {
        return "mongodb://" + mongos.getHost() + ":" + mongos.getMappedPort(PORT) + "/";
    }

    @Override
    public void close() {
        Stream.of(mongos, shardA, shardB, configServer).forEach(GenericContainer::stop);
        network.close();
    }

    private GenericContainer<?> shard(String name) {
        return server(
                name,
                "mongod",
                "--shardsvr",
                "--replSet",
                name,
                "--bind_ip_all",
                "--port",
                "" + PORT,
                "--setParameter",
                "ttlMonitorSleepSecs=5");
    }

    @SuppressWarnings("resource") // closed with the cluster
    private GenericContainer<?> server(String name, String... command) {
        return new GenericContainer<>(IMAGE)
                .withNetwork(network)
                .withNetworkAliases(name)
                .withExposedPorts(PORT)
                .withCommand(command)
                .waitingFor(Wait.forListeningPort().withStartupTimeout(PATIENCE));
    }

    private static void initiate(GenericContainer<?> server, String set, String more) {
        var member = "members: [{ _id: 0, host: '" + set + ":" + PORT + "' }]";
        eventually(
                server,
                "try { rs.status().ok } catch (e) { rs.initiate({ _id: '" + set + "'" + more + ", " + member
                        + " }).ok }");
        eventually(server, "db.hello().isWritablePrimary ? 1 : 0");
    }

    private static void eventually(GenericContainer<?> server, String script) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> answers(server, script).contains("1"));
    }

    private static List<String> answers(GenericContainer<?> server, String script) {
        try {
            return server.execInContainer("mongosh", "--quiet", "--port", "" + PORT, "--eval", script)
                    .getStdout()
                    .lines()
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("mongosh did not run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the cluster", e);
        }
    }
}
