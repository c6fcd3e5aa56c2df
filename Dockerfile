# Build: compiles the sources with the development tools.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY commands ./commands
RUN ["node_modules/.bin/tsc", "-p", "tsconfig.build.json"]

# Run: production dependencies, compiled code and the texts; nothing here is ever written to.
FROM node:24-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data HEALTH_PORT=8080
WORKDIR /app
COPY package.json package-lock.json ./
RUN ["npm", "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--cache", "/tmp/npm"]
COPY --from=build /app/dist ./dist
COPY corpus ./corpus
COPY lexicons ./lexicons
RUN ["install", "-d", "-o", "node", "-g", "node", "/data"]
VOLUME /data
USER node
# The endpoint says whether Discord's gateway is connected at this moment; it listens inside the container only.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["node", "dist/src/check-health.js"]
# Two threads that help V8, as many as small machines have processors: with the usual four an answer waits for one of them.
CMD ["node", "--v8-pool-size=2", "dist/src/main.js"]
