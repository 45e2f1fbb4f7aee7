SELECT sealed_pepper
FROM stores
WHERE sealed_pepper IS NOT NULL
