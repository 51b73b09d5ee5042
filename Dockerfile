FROM node:20-bookworm-slim AS build
WORKDIR /tocsin
COPY . .
RUN npm ci --no-audit --no-fund \
 && node node_modules/vite/bin/vite.js build --logLevel=warn -c apps/server/vite.config.ts \
 && node node_modules/vite/bin/vite.js build --logLevel=warn -c apps/web/vite.config.ts \
 && npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
WORKDIR /tocsin
COPY --from=build /tocsin/package.json ./
COPY --from=build /tocsin/node_modules ./node_modules
COPY --from=build /tocsin/dist ./dist
COPY --from=build /tocsin/scenarios ./scenarios
COPY --from=build /tocsin/plans ./plans
USER node
ENV PORT=8080 TOCSIN_DATA=/tmp/tocsin
EXPOSE 8080
CMD ["node", "dist/server/main.mjs"]
