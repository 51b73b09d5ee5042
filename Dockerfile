FROM node:24-bookworm-slim AS dependencies
WORKDIR /tocsin
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund

FROM dependencies AS build
COPY . .
RUN NX_DAEMON=false npx nx run-many -t build

FROM dependencies AS production
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
WORKDIR /tocsin
# Where a Postgres that Tocsin brings keeps its data, and the link for the first account.
RUN mkdir /data && chown node:node /data
COPY --from=production /tocsin/node_modules ./node_modules
COPY package.json LICENSE THIRD-PARTY-NOTICES ./
COPY scenarios ./scenarios
COPY plans ./plans
COPY --from=build /tocsin/dist ./dist
USER node
ENV NODE_ENV=production PORT=8080 TOCSIN_DATA=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Nothing but /data and /tmp is written: the root file system may be read-only.
CMD ["node", "dist/server/main.mjs"]
